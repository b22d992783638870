const base = import.meta.env.VITE_URL as string;
const key: string = process.env.API_KEY!;

@Controller("cats")
export class Cats {
  @Get(":id")
  one(): string {
    return Deno.env.get("CAT") ?? "none";
  }

  @Post()
  add() {}
}
const mode = globalThis.process?.env?.["MODE"];
