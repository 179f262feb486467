#pragma once

#include "ui/theme/Theme.h"
#include "ui/widgets/botanical/BotanicalName.h"

#include <QtWidgets/QAbstractButton>

namespace bloomzy::catalog_page {

/// A row with a botanical name that opens it, perhaps behind a few words: "Synonym of Monstera deliciosa".
class NameButton : public QAbstractButton
{
    Q_OBJECT

public:
    NameButton(const theme::Theme& theme, const api::NameParts& name, QWidget* parent = nullptr);

    void setName(const api::NameParts& name, const QString& lead = {});
    /// Without the line below and the room at the left that a row of a list has.
    void setPlain(bool plain);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    const theme::Theme& m_theme;
    widgets::NameRuns m_runs;
    QString m_lead;
    bool m_plain = false;
};

} // namespace bloomzy::catalog_page
