#include "tests/gallery/widgets/StatesSheet.h"

#include "tests/gallery/widgets/Sheet.h"
#include "ui/widgets/feedback/BannerStack.h"
#include "ui/widgets/feedback/ConfirmDialog.h"
#include "ui/widgets/feedback/EmptyState.h"
#include "ui/widgets/feedback/ToastHost.h"
#include "ui/widgets/inputs/LabeledField.h"
#include "ui/widgets/inputs/PasswordField.h"
#include "ui/widgets/inputs/RangeField.h"
#include "ui/widgets/inputs/SearchField.h"
#include "ui/widgets/inputs/Segments.h"
#include "ui/widgets/inputs/Switch.h"

#include <QtWidgets/QFrame>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>

namespace bloomzy::gallery {
namespace {

using namespace Qt::StringLiterals;
using namespace widgets;
using theme::IconName;
using theme::Theme;

void addEmptyStates(const Theme& theme, QVBoxLayout* column)
{
    auto* nothing = new EmptyState(theme, EmptyState::Kind::nothingYet);
    nothing->setTitle(u"No taxa in this catalog yet"_s);
    nothing->setText(u"Import a checklist, or add the first taxon by hand."_s);
    nothing->setPrimary(u"Import a file"_s, IconName::upload);
    nothing->setSecondary(u"New taxon"_s, IconName::plus);
    addCard(theme, column, u"Empty: nothing yet"_s)->addWidget(nothing);
    auto* match = new EmptyState(theme, EmptyState::Kind::noMatch);
    match->setTitle(u"No taxon matches “monsterra” in Cactaceae"_s);
    match->setSuggestion(u"Did you mean %1? 2 filters are active."_s, u"monstera"_s);
    match->setPrimary(u"Clear filters"_s);
    match->setSecondary(u"Search all 1,421,563"_s);
    addCard(theme, column, u"Empty: no match"_s)->addWidget(match);
    auto* permission = new EmptyState(theme, EmptyState::Kind::noPermission);
    permission->setTitle(u"You can’t see backups"_s);
    permission->setText(u"This needs Backups: View. Ada Placeholder and 4 others can grant it."_s);
    permission->setPrimary(u"Ask for access"_s, IconName::mail);
    addCard(theme, column, u"Empty: no permission"_s)->addWidget(permission);
}

void addBanners(const Theme& theme, QVBoxLayout* column)
{
    auto* stack = new BannerStack(theme);
    stack->display({u"stopped"_s,
                    BannerKind::danger,
                    u"The server stopped."_s,
                    u"Your 2 changes are kept on this computer."_s,
                    {{u"Restart server"_s, [] {}}, {u"Log"_s, [] {}}}});
    stack->display({u"lost"_s,
                    BannerKind::warn,
                    u"Connection to team-server lost."_s,
                    u"Retrying in 8 s. You can keep reading."_s,
                    {{u"Retry now"_s, [] {}}}});
    stack->display({u"saved"_s,
                    BannerKind::info,
                    u"Erika Mustermann saved this taxon 10 s ago."_s,
                    u"1 field differs."_s,
                    {{u"Compare"_s, [] {}}}});
    stack->display({u"done"_s,
                    BannerKind::ok,
                    u"Restore finished in 6 min 41 s."_s,
                    u"All 5 tables match the dry run."_s,
                    {},
                    true});
    addCard(theme, column, u"Banners: stay until the cause is gone"_s)->addWidget(stack);
}

void addDialogs(const Theme& theme, QVBoxLayout* column)
{
    QVBoxLayout* layout = addCard(theme, column, u"Dialogs: verb on the button, safe choice focused"_s);
    Question remove{u"Delete 3 draft taxa?"_s,
                    u"They move to the bin for 30 days. Published taxa are not affected."_s,
                    IconName::trash,
                    u"Keep drafts"_s,
                    u"Delete 3 drafts"_s,
                    {},
                    true,
                    {}};
    Question save{u"Save changes to <i>Monstera deliciosa</i>?"_s,
                  u"2 fields changed: Authority, Published in."_s,
                  IconName::edit,
                  u"Cancel"_s,
                  u"Save"_s,
                  u"Discard"_s,
                  false,
                  {}};
    for (const Question& question : {remove, save}) {
        auto* dialog = new ConfirmDialog(theme, question);
        dialog->setWindowFlags(Qt::Widget);
        layout->addWidget(dialog);
    }
}

LabeledField* field(const Theme& theme, const QString& label, const QString& text)
{
    auto* labelled = new LabeledField(theme, new QLineEdit(text));
    labelled->setLabel(label);
    return labelled;
}

void addFields(const Theme& theme, QVBoxLayout* column)
{
    QVBoxLayout* layout = addCard(theme, column, u"Inputs"_s);
    auto* changed = field(theme, u"Changed, not saved"_s, u"Liebm."_s);
    changed->setChanged(u"Liebmann"_s);
    auto* wrong = field(theme, u"Error"_s, u"Acepted"_s);
    wrong->setError(u"Not a status. Try Accepted"_s);
    wrong->setHint(u"used to sign in"_s);
    auto* fixed = field(theme, u"Read only"_s, u"TX-0087214"_s);
    fixed->setReadOnly(true);
    auto* search = new SearchField(theme);
    search->setText(u"ficus"_s);
    search->setCount(1204);
    auto* range = new RangeField(theme);
    range->setUnit(u"°C"_s);
    range->setValue(api::Range{18, 27});
    auto* rangeField = new LabeledField(theme, range);
    rangeField->setLabel(u"Temperature"_s);
    auto* password = new PasswordField(theme);
    password->edit()->setText(u"correct horse b"_s);
    password->setStrength(3, u"Good"_s);
    password->setChecks({{true, u"15 characters, 15 needed"_s}, {false, u"One more word would make it strong"_s}});
    auto* segments = new Segments;
    segments->setTexts({u"Inline"_s, u"Side by side"_s});
    auto* on = new Switch;
    on->setChecked(true);
    auto* row = new QHBoxLayout;
    row->addWidget(segments);
    row->addWidget(on);
    row->addStretch();
    for (QWidget* widget : QList<QWidget*>{changed, wrong, fixed, search, rangeField, password})
        layout->addWidget(widget);
    layout->addLayout(row);
}

void addToasts(const Theme& theme, QVBoxLayout* column)
{
    QVBoxLayout* layout = addCard(theme, column, u"Toasts: bottom right, 6 s, never for errors"_s);
    auto* area = new QWidget;
    area->setFixedHeight(170);
    layout->addWidget(area);
    auto* host = new ToastHost(theme, area);
    host->show({ToastKind::done, u"3 taxa sent for review"_s, u"Noor Sample is the reviewer"_s, u"Undo"_s, [] {}});
    host->show({ToastKind::info, u"Exporting 2,140 rows"_s, u"62%, about 9 s"_s, {}, {}});
}

} // namespace

QWidget* makeStatesSheet(const Theme& theme)
{
    auto* sheet = new QWidget;
    sheet->resize(1440, 900);
    auto* row = new QHBoxLayout(sheet);
    row->setContentsMargins(24, 16, 24, 16);
    row->setSpacing(14);
    QVBoxLayout* columns[3];
    for (QVBoxLayout*& column : columns) {
        column = new QVBoxLayout;
        row->addLayout(column, 1);
    }
    addEmptyStates(theme, columns[0]);
    addBanners(theme, columns[1]);
    addToasts(theme, columns[1]);
    addDialogs(theme, columns[2]);
    addFields(theme, columns[2]);
    for (QVBoxLayout* column : columns)
        column->addStretch();
    return sheet;
}

} // namespace bloomzy::gallery
