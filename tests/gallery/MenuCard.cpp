#include "tests/gallery/Gallery.h"

#include <QtGui/QAction>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QMenu>
#include <QtWidgets/QStyleOption>
#include <QtWidgets/QStylePainter>

namespace bloomzy::gallery {
namespace {

using namespace theme;
using namespace Qt::StringLiterals;

/// A menu stood into a card: as a plain child it opens nothing and keeps no grab.
QWidget* menu(const Theme& theme)
{
    auto* made = new QMenu;
    made->setWindowFlags(Qt::Widget);
    made->addAction(theme.icon(IconName::edit), Texts::tr("Edit"))->setShortcut(Qt::Key_E);
    QAction* review = made->addAction(theme.icon(IconName::statusReview), Texts::tr("Send for review"));
    review->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_R);
    made->addAction(theme.icon(IconName::merge), Texts::tr("Merge…"))->setShortcut(Qt::CTRL | Qt::Key_M);
    made->addSeparator();
    QAction* remove = made->addAction(theme.icon(IconName::trash), Texts::tr("Delete…"));
    remove->setShortcut(Qt::Key_Delete);
    remove->setProperty("variant", u"danger"_s);
    made->setActiveAction(review);
    made->setFixedWidth(std::max(244, made->sizeHint().width()));
    return made;
}

class Tip : public QLabel
{
public:
    explicit Tip(const Theme& theme, const QString& text)
        : QLabel(text)
    {
        setFont(theme.font(TypeRole::small));
        QPalette colors = palette();
        colors.setColor(QPalette::WindowText, theme.color(ColorRole::textOnTooltip));
        setPalette(colors);
        setMargin(6);
    }

protected:
    void paintEvent(QPaintEvent* event) override
    {
        QStylePainter painter(this);
        QStyleOptionFrame option;
        option.initFrom(this);
        painter.drawPrimitive(QStyle::PE_PanelTipLabel, option);
        QLabel::paintEvent(event);
    }
};

} // namespace

QWidget* menuCard(const Theme& theme)
{
    const Card card = makeCard(theme, Texts::tr("Menu and tooltip"));
    auto* line = new QHBoxLayout;
    line->setSpacing(16);
    line->addWidget(menu(theme), 0, Qt::AlignTop);
    line->addWidget(new Tip(theme, Texts::tr("Irritant to pets\nInsoluble oxalate")), 0, Qt::AlignTop);
    line->addStretch();
    card.layout->addLayout(line);
    return card.frame;
}

} // namespace bloomzy::gallery
