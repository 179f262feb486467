#include "ui/pages/roles/ChainView.h"

#include "ui/theme/Icon.h"
#include "ui/widgets/paint/Label.h"

#include <QtGui/QPainter>
#include <QtWidgets/QVBoxLayout>

namespace bloomzy::roles_page {

using theme::ColorRole;
using theme::TypeRole;

namespace {

constexpr int circle = 20;
constexpr int room = 30; // of the circle with what follows it

class Link : public QWidget
{
public:
    Link(const theme::Theme& theme, const ChainStep& step, bool last)
        : m_theme(theme)
        , m_icon(step.icon)
        , m_last(last)
    {
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(room, 0, 0, last ? 2 : 10);
        column->setSpacing(1);
        addWords(*column, step.title, TypeRole::body, ColorRole::textPrimary);
        if (!step.detail.isEmpty())
            addWords(*column, step.detail, TypeRole::small, ColorRole::textSecondary);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF ring(0.5, 0.5, circle - 1, circle - 1);
        painter.setPen(m_theme.color(ColorRole::borderStrong));
        if (!m_last)
            painter.drawLine(QPointF(circle / 2.0, circle), QPointF(circle / 2.0, height()));
        painter.drawEllipse(ring);
        theme::paintIcon(painter, QRectF(4, 4, circle - 8, circle - 8), m_icon,
                         m_theme.color(ColorRole::textSecondary));
    }

private:
    void addWords(QVBoxLayout& column, const QString& text, TypeRole type, ColorRole color)
    {
        auto* label = new widgets::Label(m_theme, type, color);
        label->setWordWrap(true);
        label->setText(text);
        column.addWidget(label);
    }

    const theme::Theme& m_theme;
    theme::IconName m_icon;
    bool m_last;
};

} // namespace

ChainView::ChainView(const theme::Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("chain"));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
}

void ChainView::display(const QList<ChainStep>& steps)
{
    QStringList words;
    for (const ChainStep& step : steps)
        words += QStringList{step.title, step.detail};
    const QString text = words.join(u'\n');
    if (text == m_shown)
        return;
    m_shown = text;
    setAccessibleDescription(text);
    while (QLayoutItem* item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (int i = 0; i < steps.size(); ++i)
        m_column->addWidget(new Link(m_theme, steps.at(i), i + 1 == steps.size()));
}

} // namespace bloomzy::roles_page
