#pragma once

#include <QtCore/QObject>

namespace bloomzy::widgets {

/// Which rows of a table are checked for an action on many, as RowChecks and BulkBar see it. GUI thread only.
class CheckableRows : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// There is something in that row, and it can be checked.
    virtual bool hasRow(int row) const = 0;
    virtual bool isChecked(int row) const = 0;
    virtual void setChecked(int row, bool checked) = 0;
    virtual void checkAll() = 0;
    virtual void clear() = 0;
    /// Nothing was checked, or it was cleared.
    virtual bool isEmpty() const = 0;
    virtual qint64 checkedCount() const = 0;
    /// So many are checked after checkAll(); 0 or less while it is not known.
    virtual qint64 allCount() const = 0;

Q_SIGNALS:
    /// Others are checked, or allCount() is another.
    void changed();
};

} // namespace bloomzy::widgets
