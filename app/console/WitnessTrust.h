#pragma once

#include "ui/client/LogWitness.h"
#include "ui/pages/audit/LogTrust.h"

#include <memory>

/// Has the page of the audit log believe what the witness keeps: the key of the log that it verified, and its looks at
/// the whole of it. Both outlive the page; the witness may be made later than it.
[[nodiscard]] bloomzy::audit_page::LogTrust trustOf(bloomzy::client::ApiClient& client,
                                                    const std::unique_ptr<bloomzy::client::LogWitness>& witness);
