#include "ui/pages/catalog/DiffBlock.h"

#include "ui/widgets/paint/Label.h"

#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QToolButton>

namespace bloomzy::catalog_page {

using theme::ColorRole;
using theme::TypeRole;
using widgets::Label;

namespace {

struct LineLook
{
    ColorRole background;
    ColorRole text;
    QChar sign;
    bool top = false;
};

constexpr qreal radius = 6;

class DiffLine : public QWidget
{
public:
    DiffLine(const theme::Theme& theme, const LineLook& look, const QString& text)
        : m_theme(theme)
        , m_look(look)
    {
        auto* row = new QHBoxLayout(this);
        row->setContentsMargins(8, 4, 8, 4);
        row->setSpacing(8);
        auto* sign = new Label(theme, TypeRole::body, look.text);
        sign->setWeight(QFont::DemiBold);
        sign->setText(look.sign);
        auto* value = new Label(theme, TypeRole::body, look.text);
        value->setWordWrap(true);
        value->setText(text);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        row->addWidget(sign, 0, Qt::AlignTop);
        row->addWidget(value, 1);
    }

protected:
    /// Round where the block ends, straight where the other line begins.
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setClipRect(rect());
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(m_look.background));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0, m_look.top ? 0 : -radius, 0, m_look.top ? radius : 0),
                                radius, radius);
    }

private:
    const theme::Theme& m_theme;
    LineLook m_look;
};

} // namespace

DiffBlock::DiffBlock(const theme::Theme& theme, const QString& label, const QString& before, const QString& after,
                     QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_label(label)
    , m_head(new QHBoxLayout)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* title = new Label(theme, TypeRole::small, ColorRole::textSecondary);
    title->setText(label);
    m_head->setSpacing(6);
    m_head->addWidget(title, 1);
    column->addLayout(m_head);
    column->addSpacing(4);
    const auto shown = [](const QString& text) { return text.isEmpty() ? tr("empty") : text; };
    column->addWidget(
        new DiffLine(theme, {ColorRole::diffDelBg, ColorRole::diffDelFg, QChar(0x2212), true}, shown(before)));
    column->addWidget(new DiffLine(theme, {ColorRole::diffAddBg, ColorRole::diffAddFg, u'+'}, shown(after)));
    setAccessibleName(tr("%1: was %2, is %3").arg(label, shown(before), shown(after)));
}

void DiffBlock::addTakeBack(const QString& reason)
{
    auto* button = new QToolButton;
    button->setIcon(m_theme.icon(theme::IconName::undo));
    button->setIconSize({14, 14});
    button->setProperty("variant", QStringLiteral("quiet"));
    button->setProperty("buttonSize", QStringLiteral("small"));
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAccessibleName(tr("Revert %1", "field").arg(m_label));
    button->setToolTip(reason.isEmpty() ? button->accessibleName() : reason);
    button->setEnabled(reason.isEmpty());
    m_head->addWidget(button);
    connect(button, &QToolButton::clicked, this, &DiffBlock::takeBackRequested);
}

} // namespace bloomzy::catalog_page
