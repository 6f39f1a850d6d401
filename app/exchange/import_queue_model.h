#pragma once

#include "text/language.h"
#include "usecase/recognise_sources.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace app::exchange {

// A source of the dialog's list: what was found, what was decided about it, and what came of it.
struct QueuedSource {
    geo::usecase::FoundSource found;
    bool isChosen = true;
    std::optional<geo::usecase::ImportOutcome> outcome; // of the last trial or of the import
    std::optional<geo::Error> failure;                  // of the last trial or import
    bool isImported = false;
};

// What must be decided before a source is imported.
struct Question {
    enum class Topic { kind, crs, encoding };
    Topic topic;
    QString sentence;
    bool hasProposal; // an answer is proposed, and can be accepted
};

// Empty where nothing is left to decide.
[[nodiscard]] std::vector<Question> questionsOf(const QueuedSource& source);

// Takes the proposals as decisions.
void acceptProposals(QueuedSource& source);

// Whether rows of that kind are known by a code, so that they can be updated.
[[nodiscard]] bool canUpdate(geo::domain::Kind kind);

// The sources of an import, a row each: to import or not, name, standard, rows, CRS, encoding, state.
class ImportQueueModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { nameColumn, standardColumn, rowsColumn, crsColumn, encodingColumn, stateColumn, columnCount_ };

    explicit ImportQueueModel(const text::Language& language, QObject* parent = nullptr);

    void add(std::vector<geo::usecase::FoundSource> found);
    void clear();
    [[nodiscard]] const std::vector<QueuedSource>& sources() const { return m_sources; }
    [[nodiscard]] const QueuedSource& source(int row) const { return m_sources.at(static_cast<std::size_t>(row)); }
    void change(int row, const std::function<void(QueuedSource&)>& change);

    // Rows that are chosen and can be imported but for their questions.
    [[nodiscard]] std::vector<int> chosenRows() const;
    // Whether a chosen one has something to decide.
    [[nodiscard]] bool hasQuestions() const;
    // Accepts the proposals of every chosen source.
    void acceptAll();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void choiceChanged();

private:
    [[nodiscard]] QString text(const QueuedSource& source, int column) const;
    [[nodiscard]] QString stateText(const QueuedSource& source) const;
    text::Language m_language;
    std::vector<QueuedSource> m_sources;
};

} // namespace app::exchange
