#include "tests/gallery/widgets/DemoPages.h"

#include "tests/gallery/widgets/DemoModel.h"
#include "ui/widgets/frame/ActionButton.h"
#include "ui/widgets/inputs/FacetList.h"
#include "ui/widgets/inputs/SearchField.h"
#include "ui/widgets/table/BadgeDelegate.h"
#include "ui/widgets/table/BotanicalDelegate.h"
#include "ui/widgets/table/CareDelegate.h"
#include "ui/widgets/table/CareGlyphs.h"
#include "ui/widgets/table/DataTable.h"
#include "ui/widgets/table/DateDelegate.h"
#include "ui/widgets/table/TableFooter.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>

namespace bloomzy::gallery {
namespace {

using namespace Qt::StringLiterals;
using namespace widgets;
using theme::IconName;

class PlainPage : public Page
{
public:
    PlainPage(QString id, QString title, IconName icon, NavSection section, NavCounter counter = {})
        : m_id(std::move(id))
        , m_title(std::move(title))
        , m_icon(icon)
        , m_section(section)
        , m_counter(std::move(counter))
    {
    }

    QString id() const override { return m_id; }
    QString title() const override { return m_title; }
    IconName icon() const override { return m_icon; }
    NavSection section() const override { return m_section; }
    NavCounter counter() const override { return m_counter; }
    QWidget* createWidget(QWidget* parent) override { return new QWidget(parent); }

private:
    QString m_id;
    QString m_title;
    IconName m_icon;
    NavSection m_section;
    NavCounter m_counter;
};

class DemoCatalog : public PlainPage
{
public:
    DemoCatalog(const theme::Theme& theme, Commands& commands)
        : PlainPage(u"catalog"_s, u"Catalog"_s, IconName::leaf, NavSection::data, {u"1.42 M"_s, false})
        , m_theme(theme)
    {
        m_import = commands.add(
            {u"catalog.import"_s, MenuId::file, 10, [] { return u"&Import"_s; }, {}, IconName::upload, id(), false});
        m_new = commands.add({u"catalog.new"_s,
                              MenuId::record,
                              0,
                              [] { return u"&New taxon"_s; },
                              {QKeySequence(Qt::CTRL | Qt::Key_N)},
                              IconName::plus,
                              id(),
                              false});
    }

    QString barFacts() const override { return u"1,421,563 taxa"_s; }
    QList<StatusFact> statusFacts() const override { return {{u"2 unsaved changes in 1 record"_s, true}}; }
    QList<KeyHint> keyHints() const override
    {
        return {{{u"Space"_s}, u"select"_s}, {{u"E"_s}, u"edit"_s}, {{u"Ctrl"_s, u"S"_s}, u"save"_s}};
    }

    QList<QWidget*> barWidgets() override
    {
        auto* search = new SearchField(m_theme);
        search->setText(u"mons"_s);
        search->setCount(412);
        return {search, new ActionButton(m_theme, m_import), new ActionButton(m_theme, m_new, u"primary"_s)};
    }

    QWidget* createWidget(QWidget* parent) override
    {
        auto* page = new QWidget(parent);
        auto* row = new QHBoxLayout(page);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(1);
        FacetList* facets = makeFacets();
        facets->setFixedWidth(200);
        row->addWidget(facets);
        auto* column = new QVBoxLayout;
        column->setSpacing(0);
        row->addLayout(column, 1);
        column->addWidget(makeTable(), 1);
        auto* footer = new TableFooter(m_theme);
        footer->setSummary(u"412 matches in 1,421,563"_s);
        footer->setQueryTime(38);
        footer->setOrder(u"Sorted by best match"_s);
        footer->setVisibleRows(0, 21);
        column->addWidget(footer);
        return page;
    }

private:
    FacetList* makeFacets()
    {
        auto* list = new FacetList(m_theme);
        FacetGroup& family = list->group(u"family"_s);
        family.setTitle(u"Family"_s);
        std::vector<FacetOption> families;
        for (const QString& name : {u"Araceae"_s, u"Cactaceae"_s, u"Cistaceae"_s, u"Poaceae"_s, u"Sapindaceae"_s,
                                    u"Fabaceae"_s, u"Rosaceae"_s})
            families.push_back({name, name, 1361 / int(families.size() + 1), {}});
        family.setOptions(families);
        FacetGroup& status = list->group(u"status"_s);
        status.setTitle(u"Status"_s);
        status.setOptions({{u"accepted"_s, u"Accepted"_s, 281, {}},
                           {u"synonym"_s, u"Synonym"_s, 131, {}},
                           {u"unplaced"_s, u"Unplaced"_s, 13, {}}});
        status.setSelected({u"accepted"_s, u"synonym"_s});
        FacetGroup& light = list->group(u"light"_s);
        light.setTitle(u"Light"_s);
        std::vector<FacetOption> lights;
        for (const api::Light value :
             {api::Light::fullSun, api::Light::brightIndirect, api::Light::shade, api::Light::unknown})
            lights.push_back({QString::number(int(value)), CellTexts::of(value), 44 * (int(value) + 1),
                              [value](QPainter& painter, const QRectF& rect, const theme::Theme& theme) {
                                  paintLight(painter, rect, theme, value);
                              }});
        light.setOptions(lights);
        FacetGroup& difficulty = list->group(u"difficulty"_s);
        difficulty.setTitle(u"Difficulty"_s);
        difficulty.setCollapsed(true);
        return list;
    }

    DataTable* makeTable()
    {
        auto* table = new DataTable(m_theme);
        auto* model = new DemoModel(table);
        model->setMatch(u"mons"_s);
        table->setModel(model);
        table->setItemDelegateForColumn(0, new BotanicalDelegate(m_theme, table));
        for (const int column : {2, 3, 4})
            table->setItemDelegateForColumn(column, new CareDelegate(m_theme, table));
        table->setItemDelegateForColumn(5, new BadgeDelegate(m_theme, table));
        table->setItemDelegateForColumn(6, new DateDelegate(m_theme, QTimeZone::utc(), table));
        const QList<int> widths{380, 130, 70, 80, 90, 110, 70};
        for (int column = 0; column < widths.size(); ++column)
            table->setColumnWidth(column, widths.at(column));
        table->setCurrentIndex(model->index(2, 0));
        QMetaObject::invokeMethod(
            table, [table] { table->setFocus(Qt::TabFocusReason); }, Qt::QueuedConnection);
        return table;
    }

    const theme::Theme& m_theme;
    QAction* m_import;
    QAction* m_new;
};

} // namespace

void registerDemoPages(PageRegistry& pages, Commands& commands, const theme::Theme& theme)
{
    pages.add(std::make_unique<PlainPage>(u"dashboard"_s, u"Dashboard"_s, IconName::dashboard, NavSection::overview));
    pages.add(std::make_unique<PlainPage>(u"health"_s, u"Health"_s, IconName::health, NavSection::overview,
                                          NavCounter{u"1"_s, true}));
    pages.add(std::make_unique<DemoCatalog>(theme, commands));
    pages.add(std::make_unique<PlainPage>(u"users"_s, u"Users"_s, IconName::users, NavSection::data,
                                          NavCounter{u"38"_s, false}));
    pages.add(std::make_unique<PlainPage>(u"audit"_s, u"Audit log"_s, IconName::auditLog, NavSection::data));
    pages.add(std::make_unique<PlainPage>(u"settings"_s, u"Settings"_s, IconName::settings, NavSection::bottom));
}

} // namespace bloomzy::gallery
