#pragma once

#include "ui/client/Background.h"
#include "ui/client/SecretStore.h"
#include "ui/pages/setup/ComputerChecks.h"
#include "ui/pages/setup/ReadinessCard.h"

#include <QtCore/QTimer>

#include <optional>

namespace bloomzy::setup {

/// Looks, beside the GUI thread, whether this computer can run a server, and fills its card.
class Readiness : public QObject
{
    Q_OBJECT

public:
    Readiness(const theme::Theme& theme, client::Background& background, const client::SecretStore& secrets,
              QObject* parent);

    /// Belongs to whoever puts it into a layout.
    [[nodiscard]] ReadinessCard* card() const { return m_card; }
    void check(const ServerPlace& place);
    /// Once the person pauses typing.
    void checkSoon(const ServerPlace& place);
    /// Of the place that was checked last.
    [[nodiscard]] bool isPortFree() const { return m_checks && m_checks->portFree; }
    /// How long the server stays when the console closes and the person wants that; empty until that is known.
    [[nodiscard]] QString keepHint() const;
    void retranslate();

Q_SIGNALS:
    void changed();

private:
    void run();
    void show();
    [[nodiscard]] ReadinessCard::Line portLine() const;
    [[nodiscard]] ReadinessCard::Line roomLine() const;
    [[nodiscard]] ReadinessCard::Line keyringLine() const;

    client::Background& m_background;
    const client::SecretStore& m_secrets;
    ReadinessCard* m_card;
    QTimer m_soon;
    ServerPlace m_place;
    int m_round = 0;
    std::optional<ComputerChecks> m_checks; ///< what the last round found
};

} // namespace bloomzy::setup
