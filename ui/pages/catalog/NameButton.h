#pragma once

#include "ui/theme/Theme.h"
#include "ui/widgets/botanical/BotanicalName.h"

#include <QtWidgets/QAbstractButton>

namespace bloomzy::catalog_page {

/// A row with a botanical name that opens it.
class NameButton : public QAbstractButton
{
    Q_OBJECT

public:
    NameButton(const theme::Theme& theme, const api::NameParts& name, QWidget* parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    const theme::Theme& m_theme;
    widgets::NameRuns m_runs;
};

} // namespace bloomzy::catalog_page
