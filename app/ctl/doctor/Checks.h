#pragma once

#include "app/ctl/doctor/Finding.h"
#include "app/ctl/doctor/Patient.h"

/// The checks of `bloomzyctl doctor`. None changes anything.
namespace bloomzy::ctl {

/// That nothing in the folder is barred to its owner, or hidden from who looks.
[[nodiscard]] Findings checkAccess(const Patient& patient);
/// Owner and modes of everything in the folder: that others may not use it.
[[nodiscard]] Findings checkModes(const Patient& patient);
[[nodiscard]] Findings checkDisk(const Patient& patient);
/// The clock against the times of the files.
[[nodiscard]] Findings checkClock(const Patient& patient);
[[nodiscard]] Findings checkCertificate(const Patient& patient);
/// Each database: whether it is whole, and of this version.
[[nodiscard]] Findings checkDatabases(const Patient& patient);
/// The master key, and the signing keys that are sealed with it.
[[nodiscard]] Findings checkKeys(const Patient& patient);
/// The list of breached passwords, where one was named.
[[nodiscard]] Findings checkBreachedPasswords(const Patient& patient);
/// Which data there are after a restore, and whether one was cut off.
[[nodiscard]] Findings checkRestore(const Patient& patient);
[[nodiscard]] Findings checkSetupToken(const Patient& patient);
/// Whether a stopped server will get its port.
[[nodiscard]] Findings checkPort(const Patient& patient);
/// What a running server says of itself: readiness, clock, setup; and that it is the one of this folder.
[[nodiscard]] Findings checkServer(const Patient& patient);

} // namespace bloomzy::ctl
