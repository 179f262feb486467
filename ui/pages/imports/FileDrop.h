#pragma once

#include <QtCore/QObject>
#include <QtCore/QString>

#include <functional>

class QWidget;

namespace bloomzy::imports_page {

/// Lets one local file be dropped on a widget.
class FileDrop : public QObject
{
public:
    /// `mayDrop` is asked as the file comes over the widget; `take` gets its path. It belongs to `target`.
    FileDrop(QWidget& target, std::function<bool()> mayDrop, std::function<void(const QString& path)> take);

protected:
    bool eventFilter(QObject* target, QEvent* event) override;

private:
    std::function<bool()> m_mayDrop;
    std::function<void(const QString& path)> m_take;
};

} // namespace bloomzy::imports_page
