#include "tests/gallery/Gallery.h"
#include "tests/gallery/Posed.h"
#include "ui/theme/Formats.h"
#include "ui/theme/TabMarks.h"

#include <QtGui/QAction>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDateEdit>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QTabBar>

namespace bloomzy::gallery {
namespace {

using namespace theme;
using namespace Qt::StringLiterals;
using Edit = Posed<QLineEdit, QStyleOptionFrame>;

Edit* edit(const QString& text, const char* state = nullptr)
{
    auto* made = new Edit(text);
    if (state)
        made->setProperty("state", QString::fromLatin1(state));
    return made;
}

QVBoxLayout* field(const Theme& theme, const QString& label, QWidget* input, const QString& note = {},
                   const char* noteRole = "secondary")
{
    auto* layout = new QVBoxLayout;
    layout->setSpacing(4);
    auto* name = makeLabel(theme, label, TypeRole::small, "secondary");
    QFont font = name->font();
    font.setWeight(QFont::Medium);
    name->setFont(font);
    layout->addWidget(name);
    layout->addWidget(input);
    if (!note.isEmpty())
        layout->addWidget(makeLabel(theme, note, TypeRole::caption, noteRole));
    return layout;
}

QWidget* readOnly()
{
    auto* made = edit(u"TX-0087214"_s);
    made->setReadOnly(true);
    return made;
}

QWidget* disabled()
{
    auto* made = edit({});
    made->setPlaceholderText(Texts::tr("Not available"));
    made->setEnabled(false);
    return made;
}

QWidget* search(const Theme& theme)
{
    auto* made = edit(u"ficus"_s);
    made->addAction(theme.icon(IconName::search), QLineEdit::LeadingPosition);
    made->setClearButtonEnabled(true);
    return made;
}

QWidget* placeholder()
{
    auto* made = edit({});
    made->setPlaceholderText(Texts::tr("Search taxa"));
    return made;
}

QWidget* choice()
{
    auto* made = new QComboBox;
    made->addItems({Texts::tr("Accepted"), Texts::tr("Synonym"), Texts::tr("Unplaced")});
    return made;
}

QWidget* number()
{
    auto* made = new QSpinBox;
    made->setRange(1, 65535);
    made->setGroupSeparatorShown(false);
    made->setValue(7443);
    return made;
}

QWidget* date()
{
    auto* made = new QDateEdit(QDate(2026, 11, 22));
    made->setDisplayFormat(u"d MMM yyyy"_s);
    made->setCalendarPopup(true);
    return made;
}

QTabBar* tabs()
{
    auto* bar = new QTabBar;
    bar->setDrawBase(true);
    bar->setExpanding(false);
    for (const QString& name :
         {Texts::tr("Taxonomy"), Texts::tr("Names"), Texts::tr("Care"), Texts::tr("Media"), Texts::tr("History")})
        bar->addTab(name);
    setTabUnsaved(*bar, 0, true);
    setTabCount(*bar, 1, 11);
    return bar;
}

} // namespace

QWidget* inputsCard(const Theme& theme)
{
    const Card card = makeCard(theme, Texts::tr("Inputs"));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    auto* focused = edit(u"Monst"_s)->pose(QStyle::State_HasFocus);
    grid->addLayout(field(theme, Texts::tr("Default"), placeholder()), 0, 0);
    grid->addLayout(field(theme, Texts::tr("Focus"), focused), 0, 1);
    grid->addLayout(
        field(theme, Texts::tr("Changed, not saved"), edit(u"Liebm."_s, "changed"), Texts::tr("Was: Liebmann")), 1, 0);
    grid->addLayout(field(theme, Texts::tr("Error"), edit(u"Acepted"_s, "error"),
                          Texts::tr("Not a status. Try Accepted"), "danger"),
                    1, 1);
    grid->addLayout(field(theme, Texts::tr("Read only"), readOnly()), 2, 0);
    grid->addLayout(field(theme, Texts::tr("Disabled"), disabled()), 2, 1);
    grid->addLayout(field(theme, Texts::tr("Search"), search(theme)), 3, 0);
    grid->addLayout(field(theme, Texts::tr("Choice"), choice()), 3, 1);
    grid->addLayout(field(theme, Texts::tr("Number"), number()), 4, 0);
    grid->addLayout(field(theme, Texts::tr("Date"), date()), 4, 1);
    card.layout->addLayout(grid);
    card.layout->addWidget(tabs());
    card.layout->addStretch();
    return card.frame;
}

} // namespace bloomzy::gallery
