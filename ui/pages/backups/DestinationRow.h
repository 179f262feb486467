#pragma once

#include "backend/api/BackupDestinations.h"
#include "ui/theme/Theme.h"

#include <QtWidgets/QWidget>

namespace bloomzy::backups_page {

/// One destination: where it is, how full, whether it can be reached, and a menu of what can be done with it.
class DestinationRow : public QWidget
{
    Q_OBJECT

public:
    DestinationRow(const theme::Theme& theme, const api::Destination& destination, bool checking,
                   QWidget* parent = nullptr);

Q_SIGNALS:
    void checkRequested();
    void editRequested();
    void removeRequested();

private:
    [[nodiscard]] QWidget* makePlace(const api::Destination& destination);
    [[nodiscard]] QWidget* makeState(const api::Destination& destination, bool checking);
    [[nodiscard]] QWidget* makeMenu(const api::Destination& destination, bool checking);

    const theme::Theme& m_theme;
};

} // namespace bloomzy::backups_page
