//! A small web server for the finished site, on this machine only. It is as strict as a careful
//! host would be, so that what works here works there.

mod files;
mod policy;

use std::fs;
use std::io::{ErrorKind, Write};
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::thread;

use anyhow::{Context, Result, anyhow, bail, ensure};
use tiny_http::{HTTPVersion, Header, Method, Request, Response, ResponseBox, Server};

use crate::{project, site};
use files::Found;

const WORKERS: usize = 4;

/// Sent with every answer, beside what it is and its policy.
const HEADERS: [(&str, &str); 2] =
    [("Cache-Control", "no-cache"), ("X-Content-Type-Options", "nosniff")];

/// How to serve.
#[derive(clap::Args)]
pub struct Options {
    /// The port to serve on
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// Serve dist/ as it is
    #[arg(long)]
    no_build: bool,
}

/// Builds the site, unless told not to, and serves it until the process is stopped.
pub fn run(options: &Options) -> Result<()> {
    // Taken before the build: minutes later is too late to learn that the port is busy. A browser
    // that asks meanwhile waits for the answer.
    let listener = listen(options.port)?;
    if !options.no_build {
        site::build()?;
    }
    let dist = project::dist();
    ensure!(
        dist.join("index.html").is_file(),
        "dist/ holds no site: run `cargo xtask build`, or leave out --no-build"
    );
    let dist = dist.canonicalize().context("dist/ could not be read")?;
    let port = listener.local_addr()?.port();
    let server = Server::from_listener(listener, None).map_err(|error| anyhow!(error))?;

    thread::scope(|scope| {
        for _ in 0..WORKERS {
            scope.spawn(|| work(&server, &dist));
        }
        println!("Modascope is served at http://127.0.0.1:{port}/ (Ctrl+C stops it)");
    });
    bail!("the server stopped: the network of this machine failed")
}

fn listen(port: u16) -> Result<TcpListener> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|error| match error.kind() {
        ErrorKind::AddrInUse => {
            anyhow!("port {port} is taken by another program: choose one with `--port`")
        }
        ErrorKind::PermissionDenied => {
            anyhow!("port {port} is reserved on this machine: choose one with `--port`")
        }
        _ => anyhow!("port {port} cannot be listened on ({error}): choose one with `--port`"),
    })
}

fn work(server: &Server, dist: &Path) {
    while let Ok(request) = server.recv() {
        let response = answer(&request, dist);
        let headers_only = *request.method() == Method::Head;
        // One connection a request, as in HTTP 1.0: of several that begin at the same time tiny_http leaves some to
        // wait until another one ends, and browsers would keep that open. A visitor who has left is no failure.
        let mut writer = request.into_writer();
        let _ = response.raw_print(&mut writer, HTTPVersion(1, 0), &[], headers_only, None);
        let _ = writer.flush();
    }
}

/// The answer to one request.
fn answer(request: &Request, dist: &Path) -> ResponseBox {
    if !matches!(request.method(), Method::Get | Method::Head) {
        let refusal = text(405, "this server answers GET and HEAD\n");
        return refusal.with_header(header("Allow", "GET, HEAD")).boxed();
    }
    match files::find(dist, request.url()) {
        Found::File(path) => match fs::read(&path) {
            Ok(bytes) => reply(200, bytes, &files::content_type(&path)).boxed(),
            Err(_) => missing(),
        },
        Found::Folder(address) => {
            text(308, "see the folder\n").with_header(header("Location", &address)).boxed()
        }
        Found::Nothing => missing(),
    }
}

fn missing() -> ResponseBox {
    text(404, "there is nothing at this address\n").boxed()
}

type Bytes = Response<std::io::Cursor<Vec<u8>>>;

fn text(status: u16, text: &str) -> Bytes {
    reply(status, text.into(), "text/plain; charset=utf-8")
}

fn reply(status: u16, bytes: Vec<u8>, content_type: &str) -> Bytes {
    let policy = header("Content-Security-Policy", policy::of(content_type, &bytes));
    let response = Response::from_data(bytes)
        .with_status_code(status)
        // Always with a length, so that a browser can show how far it is.
        .with_chunked_threshold(usize::MAX)
        .with_header(header("Content-Type", content_type))
        .with_header(policy);
    HEADERS
        .iter()
        .fold(response, |response, (name, value)| response.with_header(header(name, value)))
}

fn header(name: &str, value: &str) -> Header {
    Header::from_bytes(name, value).expect("header names and values here are ASCII")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;
    use std::net::{SocketAddr, TcpStream};

    /// What comes back for a request, as a browser reads it: to the length that it says.
    fn ask(address: SocketAddr, method: &str, url: &str) -> String {
        let mut stream = TcpStream::connect(address).unwrap();
        write!(stream, "{method} {url} HTTP/1.1\r\nHost: {address}\r\n\r\n").unwrap();
        let (mut answer, mut byte) = (Vec::new(), [0]);
        while !answer.ends_with(b"\r\n\r\n") {
            stream.read_exact(&mut byte).unwrap();
            answer.push(byte[0]);
        }
        let mut answer = String::from_utf8(answer).unwrap();
        let length = answer.split("Content-Length: ").nth(1).and_then(|rest| rest.lines().next());
        let mut body = vec![0; length.unwrap().parse().unwrap()];
        if method != "HEAD" {
            stream.read_exact(&mut body).unwrap();
            answer.push_str(&String::from_utf8(body).unwrap());
        }
        answer
    }

    #[test]
    fn many_at_the_same_time_are_answered_and_keep_no_connection() {
        let folder = tempfile::tempdir().unwrap();
        let dist = folder.path().canonicalize().unwrap();
        fs::write(dist.join("index.html"), "all of it").unwrap();
        let server = Server::from_listener(listen(0).unwrap(), None).unwrap();
        let address = server.server_addr().to_ip().unwrap();
        thread::scope(|scope| {
            scope.spawn(|| work(&server, &dist));
            let asked: Vec<_> =
                (0..24).map(|_| scope.spawn(move || ask(address, "GET", "/"))).collect();
            for answer in asked {
                let answer = answer.join().unwrap();
                assert!(answer.starts_with("HTTP/1.0 200 OK\r\n"), "{answer}");
                assert!(answer.ends_with("\r\n\r\nall of it"), "{answer}");
            }
            let head = ask(address, "HEAD", "/");
            assert!(head.contains("Content-Length: 9\r\n"), "{head}");
            assert!(ask(address, "GET", "/nothing").starts_with("HTTP/1.0 404 "));
            assert!(ask(address, "POST", "/").starts_with("HTTP/1.0 405 "));
            server.unblock();
        });
    }

    #[test]
    fn a_busy_port_is_an_error_that_names_the_option() {
        let taken = listen(0).unwrap();
        let port = taken.local_addr().unwrap().port();
        let error = listen(port).unwrap_err();
        assert_eq!(
            error.to_string(),
            format!("port {port} is taken by another program: choose one with `--port`")
        );
    }
}
