#pragma once

#include "ui/widgets/palette/PalettePlate.h"
#include "ui/widgets/palette/PaletteRecents.h"
#include "ui/widgets/palette/PaletteSource.h"

class QLineEdit;
class QListView;

namespace bloomzy::widgets {

class KeyHints;
class PaletteModel;

/// The palette (design 5.14): a field, and below it what its sources find. The focus stays in the field; arrows choose,
/// Enter runs what is chosen once the dialog has closed, Tab goes to the actions of the chosen row, Esc closes.
class PaletteDialog : public PalettePlate
{
    Q_OBJECT

public:
    PaletteDialog(const theme::Theme& theme, std::vector<PaletteSource*> sources, const PaletteRecents& recents,
                  QWidget* window);

    QLineEdit& field() const { return *m_field; }
    QListView& list() const { return *m_list; }
    PaletteModel& model() const { return *m_model; }

Q_SIGNALS:
    /// The dialog has closed because this was chosen.
    void chosen(const bloomzy::widgets::PaletteItem& item);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void done(int result) override;

private:
    QWidget* makeTop();
    QWidget* makeFooter();
    void search();
    void refresh();
    void fit();
    void choose(int row);
    void onCurrent();
    std::vector<PaletteGroup> gathered();
    PaletteGroup recentGroup() const;
    void takeActions(const PaletteItem& item);
    bool key(int key, Qt::KeyboardModifiers modifiers);
    void step(int by);
    void toActions();
    void backFromActions();
    void run(const QModelIndex& index);
    const PaletteItem* current() const;

    std::vector<PaletteSource*> m_sources;
    const PaletteRecents& m_recents;
    PaletteModel* m_model;
    QLineEdit* m_field;
    QListView* m_list;
    PaletteQuery m_query;
    PaletteGroup m_actions; ///< of the row that was chosen last
    QString m_subject;      ///< its key
    bool m_moved = false;   ///< the person chose a row; until then it is the first one
};

} // namespace bloomzy::widgets
