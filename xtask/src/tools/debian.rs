//! Packages of the operating system. Installed where that takes no question to a person; else named with the command.

use crate::process::{self, Outcome, command, run, step, succeeds};
use std::process::Command;

/// Has the packages installed, or fails with the command that installs what is missing.
pub fn ensure(packages: &[&str], how_long: &str) -> Outcome {
    let missing: Vec<&str> = packages.iter().copied().filter(|package| !is_installed(package)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let names = missing.join(" ");
    if process::on_path("apt-get").is_none() {
        return Err(format!("not a Debian system: install by its own means what Debian calls {names}"));
    }
    let by_hand = format!("sudo apt-get update && sudo apt-get install -y --no-install-recommends {names}");
    let install = || {
        run(as_root()?.args(["apt-get", "update", "-qq"]))?;
        run(as_root()?.args(["apt-get", "install", "-y", "-qq", "--no-install-recommends"]).args(&missing))
    };
    step(&format!("installing {names}"), how_long, install).map_err(|error| format!("{error}\nRun: {by_hand}"))
}

fn is_installed(package: &str) -> bool {
    let status = process::output(command("dpkg-query").args(["-W", "-f=${Status}", package]));
    status.is_ok_and(|status| status == "install ok installed")
}

/// `env` or `sudo -n env`, so that no question is asked either way.
fn as_root() -> Outcome<Command> {
    let is_root = process::output(command("id").arg("-u"))?.trim() == "0";
    let mut root = if is_root {
        command("env")
    } else if succeeds(command("sudo").args(["-n", "true"])) {
        let mut sudo = command("sudo");
        sudo.args(["-n", "env"]);
        sudo
    } else {
        return Err("packages of the system are missing, and this user may not install them without a password".into());
    };
    root.arg("DEBIAN_FRONTEND=noninteractive");
    Ok(root)
}
