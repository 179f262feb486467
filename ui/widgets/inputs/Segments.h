#pragma once

#include <QtWidgets/QFrame>

class QButtonGroup;

namespace bloomzy::widgets {

/// Two to five views of which one holds: arrows move, one tab stop.
class Segments : public QFrame
{
    Q_OBJECT

public:
    explicit Segments(QWidget* parent = nullptr);

    /// Keeps the present choice when it still exists.
    void setTexts(const QStringList& texts);
    int current() const;
    void setCurrent(int index);

Q_SIGNALS:
    /// By the user or by setCurrent().
    void currentChanged(int index);

private:
    QButtonGroup* m_buttons;
};

} // namespace bloomzy::widgets
