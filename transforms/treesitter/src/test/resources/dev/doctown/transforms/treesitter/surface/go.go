package main

import "os"

const key = "APP_KEY"

var (
	addr  = flag.String("addr", ":8080", "address to listen on")
	token = os.Getenv(key)
)

func init() {
	home, ok := os.LookupEnv("APP_HOME")
	os.Getenv("APP_" + home)
	// os.Getenv("COMMENTED")
	_ = `os.Getenv("QUOTED")`
	flag.BoolVar(&ok, "quiet", false, "say nothing")
	root.PersistentFlags().StringVarP(&home, "config", "c", "", "file to read")
	cmd.Flags().Int("jobs", 4, "how many")
	app.Flags = []cli.Flag{
		&cli.StringFlag{Name: "lang, l", Value: "en", Usage: "language", EnvVars: []string{"APP_LANG", "LANG"}},
	}
	c.String(200, "text", home)
}

func list(w http.ResponseWriter, r *http.Request) {}

func main() {
	r := chi.NewRouter()
	r.Get("/", func(w http.ResponseWriter, r *http.Request) {})
	r.Route("/users", func(r chi.Router) {
		r.Post("/", list)
		r.Route("/{id}", func(r chi.Router) {
			r.Method("PUT", "/name", list)
		})
	})
	r.Group(func(r chi.Router) {
		r.Delete("/all", list)
	})
	v1 := router.Group("/v1")
	v1.GET("/ping", auth, s.ping)
	http.HandleFunc("/", list)
	mux.HandleFunc("POST /items/{id}", list)
	gorilla.HandleFunc("/gorilla", list).Methods("GET", http.MethodHead)
	client.Get("/ask", options)
	cache.Get("/key", "default")
	http.Get("/nothing")
}
