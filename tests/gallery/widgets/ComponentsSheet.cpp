#include "tests/gallery/widgets/ComponentsSheet.h"

#include "tests/gallery/widgets/ChartLine.h"
#include "tests/gallery/widgets/PosedRow.h"
#include "tests/gallery/widgets/Sheet.h"
#include "ui/theme/HighContrast.h"
#include "ui/widgets/botanical/BotanicalLabel.h"
#include "ui/widgets/feedback/StatusBadge.h"
#include "ui/widgets/paint/Avatar.h"
#include "ui/widgets/paint/Label.h"

#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHBoxLayout>

namespace bloomzy::gallery {
namespace {

using namespace Qt::StringLiterals;
using namespace widgets;
using api::NameParts;
using theme::ColorRole;
using theme::IconName;
using theme::Theme;
using theme::TypeRole;

NameParts species(const char* genus, const char* epithet, const char* author)
{
    NameParts name;
    name.genus = genus;
    name.specificEpithet = epithet;
    name.scientificNameAuthorship = author;
    return name;
}

void addStatus(const Theme& theme, QVBoxLayout* column)
{
    QVBoxLayout* layout = addCard(theme, column, u"Status: icon, word and colour, never colour alone"_s);
    const QList<Badge> plates{
        badge(StatusKind::ok, u"Operational"_s),   badge(StatusKind::warn, u"Degraded"_s),
        badge(StatusKind::danger, u"Down"_s),      {StatusKind::info, IconName::mail, u"Invited"_s},
        badge(StatusKind::review, u"In review"_s), badge(StatusKind::neutral, u"Unknown"_s)};
    const QList<Badge> quiet{{StatusKind::ok, IconName::shieldCheck, u"Verified"_s},
                             {StatusKind::warn, IconName::statusDenied, u"Denied"_s},
                             badge(StatusKind::danger, u"Error"_s)};
    for (const bool isQuiet : {false, true}) {
        auto* line = new QHBoxLayout;
        for (const Badge& each : isQuiet ? quiet : plates) {
            auto* made = new StatusBadge(theme, each);
            made->setQuiet(isQuiet);
            line->addWidget(made);
        }
        line->addStretch();
        layout->addLayout(line);
    }
    auto* people = new QHBoxLayout;
    for (const QString& name : {u"Ada Placeholder"_s, u"Erika Mustermann"_s, u"Noor Sample"_s}) {
        auto* avatar = new Avatar(theme);
        avatar->setName(name);
        people->addWidget(avatar);
    }
    people->addStretch();
    layout->addLayout(people);
}

void addRows(const Theme& theme, QVBoxLayout* column)
{
    QVBoxLayout* layout = addCard(theme, column, u"Table rows"_s);
    layout->setSpacing(0);
    const auto add = [&](NameParts name, RowLook look, const QString& state) {
        layout->addWidget(new PosedRow(theme, {std::move(name), {}, {}}, look, state));
    };
    add(species("Ficus", "lyrata", "Warb."), {}, u"Plain"_s);
    add(species("Hoya", "carnosa", "(L.f.) R.Br."), {.hovered = true}, u"Pointer over"_s);
    add(species("Begonia", "rex", "Putz."), {.checked = true}, u"Checked for bulk action"_s);
    add(species("Aloe", "vera", "(L.) Burm.f."), {.selected = true}, u"Selected"_s);
    add(species("Clivia", "miniata", "(Lindl.) Verschaff."), {.selected = true, .keyboardFocus = true},
        u"Selected, keyboard focus"_s);
    add(species("Dracaena", "fragrans", "(L.) Ker Gawl."), {.selected = true, .activeWindow = false},
        u"Selected, window inactive"_s);
    layout->addWidget(new PosedRow(
        theme, NameCell{species("Sansevieria", "cylindrica", ""), species("Dracaena", "angolensis", ""), {}}, {},
        u"Synonym row"_s));
    layout->addWidget(new PosedRow(theme, RowState::failed, {}));
    layout->addWidget(new PosedRow(theme, RowState::loading, u"Loading row"_s));
}

void addName(const Theme& theme, QVBoxLayout* layout, const NameCell& name, const QString& what)
{
    auto* row = new QHBoxLayout;
    auto* label = new BotanicalLabel(theme);
    label->setName(name.name, {true, name.acceptedName, {}});
    row->addWidget(label, 1);
    auto* kind = new Label(theme, TypeRole::small, ColorRole::textMuted);
    kind->setText(what);
    row->addWidget(kind);
    layout->addLayout(row);
}

void addNames(const Theme& theme, QVBoxLayout* column)
{
    QVBoxLayout* layout = addCard(theme, column, u"Botanical names"_s);
    addName(theme, layout, {species("Ficus", "lyrata", "Warb."), {}, {}}, u"species"_s);
    NameParts hybrid = species("Mentha", "piperita", "L.");
    hybrid.hybridMark = api::HybridMark::species;
    addName(theme, layout, {hybrid, {}, {}}, u"hybrid"_s);
    NameParts cultivar;
    cultivar.taxonRank = api::TaxonRank::cultivar;
    cultivar.genus = "Rosa";
    cultivar.cultivarEpithet = "Peace";
    addName(theme, layout, {cultivar, {}, {}}, u"cultivar"_s);
    NameParts hybridGenus = species("Chitalpa", "tashkentensis", "");
    hybridGenus.hybridMark = api::HybridMark::genus;
    addName(theme, layout, {hybridGenus, {}, {}}, u"hybrid genus"_s);
    NameParts variety = species("Acer", "palmatum", "");
    variety.taxonRank = api::TaxonRank::variety;
    variety.infraspecificEpithet = "dissectum";
    addName(theme, layout, {variety, {}, {}}, u"variety"_s);
    addName(theme, layout,
            {species("Sansevieria", "trifasciata", ""), species("Dracaena", "trifasciata", "(Prain) Mabb."), {}},
            u"synonym of an accepted name"_s);
}

void addContrast(const Theme& theme, QVBoxLayout* column)
{
    auto* grid = new QGridLayout;
    addCard(theme, column, u"Colour roles with contrast on surface"_s)->addLayout(grid);
    grid->setColumnStretch(0, 1);
    const auto roles = QMetaEnum::fromType<ColorRole>();
    for (const ColorRole role :
         {ColorRole::textPrimary, ColorRole::textSecondary, ColorRole::textMuted, ColorRole::accentText,
          ColorRole::okFg, ColorRole::warnFg, ColorRole::dangerFg, ColorRole::infoFg, ColorRole::reviewFg}) {
        const int row = grid->rowCount();
        auto* name = new Label(theme, TypeRole::body, role);
        name->setText(theme::kebab(QLatin1String(roles.valueToKey(int(role)))));
        grid->addWidget(name, row, 0);
        auto* hex = new Label(theme, TypeRole::mono, ColorRole::textSecondary);
        hex->setText(theme.color(role).name().toUpper());
        grid->addWidget(hex, row, 1);
        auto* ratio = new Label(theme, TypeRole::bodyStrong);
        ratio->setText(
            QString::number(theme::contrastRatio(theme.color(role), theme.color(ColorRole::bgSurface)), 'f', 1));
        grid->addWidget(ratio, row, 2, Qt::AlignRight);
    }
}

void addCharts(const Theme& theme, QVBoxLayout* column)
{
    QVBoxLayout* layout = addCard(theme, column, u"Charts: hue, dash and marker"_s);
    const QStringList uses{u"Read, search"_s, u"Write, 5xx"_s, u"Media, p50"_s, u"Memory"_s, u"Denied"_s};
    for (int series = 0; series < uses.size(); ++series) {
        auto* row = new QHBoxLayout;
        row->addWidget(new ChartLine(theme, series));
        auto* name = new Label(theme, TypeRole::small);
        name->setText(u"chart-%1"_s.arg(series + 1));
        row->addWidget(name, 1);
        auto* use = new Label(theme, TypeRole::small, ColorRole::textSecondary);
        use->setText(uses.at(series));
        row->addWidget(use);
        layout->addLayout(row);
    }
}

} // namespace

QWidget* makeComponentsSheet(const Theme& theme)
{
    auto* sheet = new QWidget;
    sheet->resize(1000, 700);
    auto* row = new QHBoxLayout(sheet);
    row->setContentsMargins(24, 16, 24, 16);
    row->setSpacing(14);
    auto* left = new QVBoxLayout;
    addStatus(theme, left);
    addRows(theme, left);
    left->addStretch();
    auto* right = new QVBoxLayout;
    addNames(theme, right);
    addContrast(theme, right);
    addCharts(theme, right);
    right->addStretch();
    row->addLayout(left, 5);
    row->addLayout(right, 4);
    return sheet;
}

} // namespace bloomzy::gallery
