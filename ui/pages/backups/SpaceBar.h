#pragma once

#include "backend/api/BackupDestinations.h"
#include "ui/theme/Theme.h"

#include <QtWidgets/QWidget>

namespace bloomzy::backups_page {

/// How much of a place is taken. Empty where the place cannot tell.
class SpaceBar : public QWidget
{
    Q_OBJECT

public:
    SpaceBar(const theme::Theme& theme, const api::Destination& destination, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const theme::Theme& m_theme;
    double m_taken = 0; ///< 0 to 1
    theme::ColorRole m_color;
};

} // namespace bloomzy::backups_page
