#pragma once

#include "ui/pages/audit/ProofCheck.h"

#include <QtCore/QJsonObject>

namespace bloomzy::audit_page {

/// Compares the parts that are there with the hashes that an entry has of them, and with what is shown of the event.
void checkParts(const QJsonObject& entry, const ProofInput& input, ProofFinding& finding);

} // namespace bloomzy::audit_page
