#pragma once

#include "backend/backup/plan/Zone.h"

#include <QTimeZone>

#include <string>

namespace bloomzy::backup {

/// A zone of the machine's own tables. Safe from any thread.
class ServerZone : public Zone
{
public:
    /// The one that the machine is set to, as it stands now.
    ServerZone();
    /// By its IANA name; UTC where the machine does not know it.
    explicit ServerZone(const std::string& name);

    [[nodiscard]] std::chrono::seconds offsetAt(core::Time moment) const override;
    /// `Europe/Paris`
    [[nodiscard]] std::string name() const;

private:
    QTimeZone m_zone;
};

} // namespace bloomzy::backup
