//! Binds a port, says where, and serves until the process is told to stop.

use crate::options::Options;
use axum::Router;
use tokio::net::TcpListener;
use tokio::signal;

/// Serves on `--host` and `--port`; prints one line when it is ready.
pub async fn serve(router: Router, options: &Options) -> Result<(), String> {
    let host = options.value("host").unwrap_or("127.0.0.1");
    let port: u16 = options.value("port").unwrap_or("0").parse().map_err(|_| "--port is not a port".to_string())?;
    let bound = TcpListener::bind((host, port)).await;
    let listener = bound.map_err(|error| format!("cannot listen on {host}:{port}: {error}; try another --port"))?;
    let address = listener.local_addr().map_err(|error| error.to_string())?;
    println!("listening on http://{address}");
    // Not a graceful end: an open page may hold a connection for as long as it likes.
    tokio::select! {
        served = axum::serve(listener, router) => served.map_err(|error| error.to_string()),
        () = stopped() => Ok(()),
    }
}

/// Ends at Ctrl-C or at the request of the system.
async fn stopped() {
    let interrupted = signal::ctrl_c();
    let terminated = async {
        match signal::unix::signal(signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => signal.recv().await,
            Err(_) => std::future::pending().await,
        }
    };
    tokio::select! {
        _ = interrupted => {}
        _ = terminated => {}
    }
}
