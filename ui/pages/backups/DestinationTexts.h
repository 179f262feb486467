#pragma once

#include "backend/api/BackupDestinations.h"
#include "ui/widgets/paint/Status.h"

#include <QtCore/QCoreApplication>

namespace bloomzy::backups_page {

/// Words for where backups go.
class DestinationTexts
{
    Q_DECLARE_TR_FUNCTIONS(bloomzy::backups_page::DestinationTexts)

public:
    /// "Full", "Not reachable".
    [[nodiscard]] static QString problem(api::DestinationProblem problem);
    /// What to do about it; a sentence.
    [[nodiscard]] static QString remedy(api::DestinationProblem problem);
    [[nodiscard]] static widgets::Badge state(const api::Destination& destination);
    /// Less than a tenth of it is free.
    [[nodiscard]] static bool isNearlyFull(const api::Destination& destination);
    /// The name, and the settings of its kind: "Team share, /srv/backups".
    [[nodiscard]] static QString title(const api::Destination& destination);
    /// The kinds that come with the console's own server have words in its language; others keep the plugin's.
    [[nodiscard]] static QString kind(const api::DestinationKind& kind);
    [[nodiscard]] static QString setting(const api::DestinationKind& kind, const api::DestinationField& field);
};

} // namespace bloomzy::backups_page
