#include "ui/widgets/inputs/Segments.h"

#include "ui/widgets/inputs/SegmentButton.h"

#include <QtGui/QPainter>
#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QHBoxLayout>

namespace bloomzy::widgets {

Segments::Segments(const theme::Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_buttons(new QButtonGroup(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(2, 2, 2, 2);
    row->setSpacing(0);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(m_buttons, &QButtonGroup::idToggled, this, [this](int id, bool checked) {
        if (checked)
            Q_EMIT currentChanged(id);
    });
}

void Segments::setTexts(const QStringList& texts)
{
    while (m_buttons->buttons().size() > texts.size())
        delete m_buttons->buttons().constLast();
    for (int i = 0; i < texts.size(); ++i) {
        if (QAbstractButton* button = m_buttons->button(i)) {
            button->setText(texts.at(i));
            button->updateGeometry();
            continue;
        }
        auto* button = new SegmentButton(m_theme, texts.at(i), this);
        m_buttons->addButton(button, i);
        layout()->addWidget(button);
    }
    if (current() < 0 && !texts.isEmpty())
        setCurrent(0);
}

int Segments::current() const
{
    return m_buttons->checkedId();
}

void Segments::setCurrent(int index)
{
    if (QAbstractButton* button = m_buttons->button(index))
        button->setChecked(true);
}

void Segments::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_theme.color(theme::ColorRole::borderDefault));
    painter.setBrush(m_theme.color(theme::ColorRole::bgInset));
    const int radius = m_theme.px(theme::Radius::md);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

} // namespace bloomzy::widgets
