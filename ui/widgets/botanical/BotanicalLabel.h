#pragma once

#include "ui/theme/Theme.h"
#include "ui/widgets/botanical/BotanicalName.h"

#include <QtWidgets/QWidget>

namespace bloomzy::widgets {

/// A botanical name on one line, elided by the rules of names; the whole of it is tooltip and accessible name. Ctrl+C
/// copies plain text and HTML while it has the focus.
class BotanicalLabel : public QWidget
{
    Q_OBJECT

public:
    explicit BotanicalLabel(const theme::Theme& theme, theme::TypeRole size = theme::TypeRole::body,
                            QWidget* parent = nullptr);

    void setName(const api::NameParts& name, const NameOptions& options = {});
    void clear();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    const theme::Theme& m_theme;
    theme::TypeRole m_size;
    NameRuns m_runs;
};

/// To the clipboard as plain text and as HTML.
void copyName(const NameRuns& runs);

} // namespace bloomzy::widgets
