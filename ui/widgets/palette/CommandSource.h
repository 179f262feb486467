#pragma once

#include "ui/widgets/frame/Commands.h"
#include "ui/widgets/frame/PageRegistry.h"
#include "ui/widgets/palette/PaletteSource.h"

namespace bloomzy::widgets {

/// The commands of the window and of its pages, and the pages themselves. What cannot be used now says why.
class CommandSource : public PaletteSource
{
    Q_OBJECT

public:
    CommandSource(Commands& commands, const PageRegistry& pages, QObject* parent = nullptr);

    void search(const PaletteQuery& query) override;
    std::vector<PaletteGroup> groups() const override;
    std::optional<PaletteItem> remembered(const QString& key, const QString& memory) override;

Q_SIGNALS:
    /// A command of a page that is not in front: open that page first.
    void pageRequested(const QString& pageId);
    /// Its page is in front now and cannot do it.
    void refused(const QString& command, const QString& reason);

private:
    PaletteItem itemOf(const CommandSpec& spec);
    void run(const QString& id, const QString& pageId);
    const Page* pageOpenedBy(const CommandSpec& spec) const;
    bool isOffered(const CommandSpec& spec, const PaletteQuery& query) const;
    QString textOf(const CommandSpec& spec) const;

    Commands& m_commands;
    const PageRegistry& m_pages;
    std::vector<PaletteItem> m_pageItems;
    std::vector<PaletteItem> m_commandItems;
};

} // namespace bloomzy::widgets
