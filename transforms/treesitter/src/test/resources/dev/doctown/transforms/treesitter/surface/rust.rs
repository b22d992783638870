use std::env;

const KEY: &str = "APP_KEY";

#[derive(Parser)]
struct Cli {
    /// Port to listen on.
    #[arg(short, long, default_value_t = 8080, env = "APP_PORT")]
    listen_port: u16,
    #[arg(short = 'q', help = "Say \"nothing\"")]
    quiet: bool,
    #[arg(value_name = "FILE")]
    file: String,
}

fn read() {
    let key = env::var(KEY).unwrap_or("none".to_string());
    let home = std::env::var_os("APP_HOME").unwrap_or_else(|| "/home".into());
    let version = env!("CARGO_PKG_VERSION");
    let build = option_env!("APP_BUILD").unwrap_or("dev");
    // env::var("COMMENTED")
    let text = r#"env::var("QUOTED")"#;
    Command::new("app").arg(Arg::new("config").short('c').long("config").help("File to read"));
}

#[get("/users/{id}")]
async fn user() {}

async fn list() {}

fn main() {
    Router::new()
        .route("/", get(list).post(crate::save))
        .route("/other", service);
    map.get("/no");
}

#[cfg(test)]
mod tests {
    fn main() {
        env::var("TESTED");
    }
}
