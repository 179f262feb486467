#include "ui/pages/imports/PaneHead.h"

#include "ui/widgets/paint/Label.h"
#include "ui/widgets/paint/Line.h"

#include <QtWidgets/QVBoxLayout>

namespace bloomzy::imports_page {

PaneHead::PaneHead(const theme::Theme& theme, Tone tone, QWidget* parent)
    : QFrame(parent)
    , m_title(new widgets::Label(theme, theme::TypeRole::bodyStrong))
    , m_row(new QHBoxLayout)
{
    setProperty("surface", tone == Tone::plain ? QStringLiteral("surface") : QStringLiteral("alt"));
    m_row->setContentsMargins(16, 0, 16, 0);
    m_row->setSpacing(8);
    m_row->addWidget(m_title);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(m_row, 1);
    column->addWidget(widgets::makeLine(Qt::Horizontal, widgets::LineTone::subtle));
    const auto fit = [this, &theme] { setFixedHeight(theme.px(theme::RowHeight::filterBar)); };
    connect(&theme, &theme::Theme::changed, this, fit);
    fit();
}

void PaneHead::setTitle(const QString& title)
{
    m_title->setText(title);
}

} // namespace bloomzy::imports_page
