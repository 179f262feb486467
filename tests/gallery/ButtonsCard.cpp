#include "tests/gallery/Gallery.h"
#include "tests/gallery/Posed.h"

#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QRadioButton>

namespace bloomzy::gallery {
namespace {

using namespace theme;
using Button = Posed<QPushButton, QStyleOptionButton>;
using Check = Posed<QCheckBox, QStyleOptionButton>;

Button* button(const QString& text, const char* variant, const QIcon& icon = {})
{
    auto* made = new Button(icon, text);
    made->setProperty("variant", QString::fromLatin1(variant));
    return made;
}

void addRow(QGridLayout& grid, const Theme& theme, const QString& name, const QList<QWidget*>& widgets)
{
    const int row = grid.rowCount();
    grid.addWidget(makeLabel(theme, name, TypeRole::small, "muted"), row, 0);
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    for (QWidget* widget : widgets)
        line->addWidget(widget);
    line->addStretch();
    grid.addLayout(line, row, 1);
    grid.setRowMinimumHeight(row, 30);
}

QList<QWidget*> posedRow(const Theme& theme, QStyle::State state)
{
    const QIcon plus = theme.icon(IconName::plus);
    return {button(Texts::tr("Primary"), "primary", plus)->pose(state),
            button(Texts::tr("Standard"), "standard")->pose(state), button(Texts::tr("Quiet"), "quiet")->pose(state),
            button(Texts::tr("Delete"), "danger", theme.icon(IconName::trash))->pose(state)};
}

QWidget* segments()
{
    auto* frame = new QFrame;
    frame->setProperty("segments", true);
    auto* layout = new QHBoxLayout(frame);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    auto* group = new QButtonGroup(frame);
    for (const QString& text : {Texts::tr("Inline"), Texts::tr("Side by side")}) {
        auto* segment = button(text, "segment");
        segment->setCheckable(true);
        segment->setChecked(group->buttons().isEmpty());
        group->addButton(segment);
        layout->addWidget(segment);
    }
    return frame;
}

Check* check(Qt::CheckState state, bool asSwitch = false)
{
    auto* made = new Check;
    made->setProperty("switch", asSwitch);
    made->setTristate(state == Qt::PartiallyChecked);
    made->setCheckState(state);
    return made;
}

QWidget* disabled(QWidget* widget)
{
    widget->setEnabled(false);
    return widget;
}

QWidget* radio(bool checked)
{
    auto* made = new QRadioButton;
    made->setAutoExclusive(false);
    made->setChecked(checked);
    return made;
}

QList<QWidget*> pressedRow(const Theme& theme)
{
    auto* toggled = button(Texts::tr("Toggled"), "standard", theme.icon(IconName::pin));
    toggled->setCheckable(true);
    toggled->setChecked(true);
    return {button(Texts::tr("Primary"), "primary", theme.icon(IconName::plus))->pose(QStyle::State_Sunken),
            button(Texts::tr("Standard"), "standard")->pose(QStyle::State_Sunken), toggled};
}

QList<QWidget*> busyRow()
{
    auto* busy = button(Texts::tr("Backing up"), "standard");
    busy->setProperty("busy", 64);
    auto* small = button(Texts::tr("Small"), "standard");
    small->setProperty("buttonSize", QStringLiteral("small"));
    auto* menu = button(Texts::tr("Menu"), "standard");
    menu->setMenu(new QMenu(menu));
    return {busy, small, menu};
}

} // namespace

QWidget* buttonsCard(const Theme& theme)
{
    const Card card = makeCard(theme, Texts::tr("Buttons"));
    auto* grid = new QGridLayout;
    grid->setColumnMinimumWidth(0, 70);
    grid->setColumnStretch(1, 1);
    grid->setVerticalSpacing(8);
    const QIcon plus = theme.icon(IconName::plus);
    const QIcon again = theme.icon(IconName::refresh);
    addRow(*grid, theme, Texts::tr("Default"), posedRow(theme, {}));
    addRow(*grid, theme, Texts::tr("Hover"), posedRow(theme, QStyle::State_MouseOver));
    addRow(*grid, theme, Texts::tr("Pressed"), pressedRow(theme));
    addRow(*grid, theme, Texts::tr("Focus"),
           {button(Texts::tr("Primary"), "primary", plus)->ring(), button(Texts::tr("Standard"), "standard")->ring(),
            button({}, "standard", again)->ring()});
    addRow(*grid, theme, Texts::tr("Disabled"),
           {disabled(button(Texts::tr("Primary"), "primary", plus)),
            disabled(button(Texts::tr("Standard"), "standard")), disabled(button({}, "standard", again))});
    addRow(*grid, theme, Texts::tr("Busy"), busyRow());
    addRow(*grid, theme, Texts::tr("Segments"), {segments(), check(Qt::Checked, true), check(Qt::Unchecked, true)});
    addRow(*grid, theme, Texts::tr("Checks"),
           {check(Qt::Checked), check(Qt::PartiallyChecked), check(Qt::Unchecked), disabled(check(Qt::Unchecked)),
            radio(true), radio(false), check(Qt::Checked)->ring()});
    card.layout->addLayout(grid);
    card.layout->addStretch();
    return card.frame;
}

} // namespace bloomzy::gallery
