package org.example.shop;

@RequestMapping("/shop")
public class Shop {
  static final String TOKEN = "SHOP_TOKEN";

  // System.getenv("COMMENTED")
  String text = "System.getenv(\"QUOTED\")";
  String token = System.getenv(TOKEN);
  String mode = System.getProperty("shop.mode", "dark" /* of the night */);
  String version = System.getProperty("java.version");
  String computed = System.getenv("SHOP_" + text);
  int width = Integer.getInteger("shop.width", 80);

  @Value("${shop.url:http://localhost}/${shop.path}")
  String url;

  @Option(
      names = {"-p", "--port"},
      description = {"Port to listen on,", "or 0."},
      defaultValue = "8080")
  int port;

  @CommandLine.Option(names = "-q") boolean quiet;

  void options(Options options) {
    options.addOption("f", "file", true, "Read from " + "here");
    options.addOption(Option.builder("s").longOpt("size").hasArg().desc("How large").build());
  }

  @GetMapping({"/items"})
  String items() {
    return "";
  }

  @RequestMapping(value = "items/{id}", method = {RequestMethod.PUT, RequestMethod.PATCH})
  String change() {
    return map.get("/no", route);
  }

  public static void main(String... args) {}

  static void main(int count) {}
}

@Path("orders")
class Orders {
  @GET
  @Path("{id}")
  String order() {
    return "";
  }

  @GET("users")
  String client();
}
