#pragma once

#include "ui/widgets/palette/PaletteItem.h"
#include "ui/widgets/palette/PaletteQuery.h"

#include <QtCore/QObject>

namespace bloomzy::widgets {

/// Where rows of the palette come from. Outlives every palette that asks it. GUI thread only.
class PaletteSource : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// What is known at once, without waiting. More may come: then it emits changed() and groups() has it. A later
    /// search takes the place of this one. A scope that is none of its business gets no rows.
    virtual void search(const PaletteQuery& query) = 0;
    /// Of the last search.
    virtual std::vector<PaletteGroup> groups() const = 0;
    /// The palette has closed: nobody waits any more.
    virtual void cancel() {}
    /// A row of an earlier time, made again from its key and memory; nothing when it is not this source's.
    virtual std::optional<PaletteItem> remembered(const QString& key, const QString& memory) = 0;

Q_SIGNALS:
    void changed();
};

} // namespace bloomzy::widgets
