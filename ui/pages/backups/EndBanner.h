#pragma once

#include "ui/models/ConsoleParts.h"
#include "ui/pages/backups/BackupsState.h"

namespace bloomzy::backups_page {

/// Says how the last restore ended, until somebody has read it: this console remembers which.
class EndBanner : public QObject
{
    Q_OBJECT

public:
    EndBanner(const models::ConsoleParts& parts, widgets::BannerStack& banners, const BackupsState& state,
              QObject* parent);

    void show();

private:
    [[nodiscard]] QString mark() const;
    void dismiss();
    [[nodiscard]] widgets::BannerSpec spec(const api::LastRestore& restore);

    models::ConsoleParts m_parts;
    widgets::BannerStack& m_banners;
    const BackupsState& m_state;
};

} // namespace bloomzy::backups_page
