#include "cli/commands.h"
#include "cli/journal_answer.h"
#include "cli/workspace_argument.h"

namespace app::cli {

namespace {

enum class Direction : std::uint8_t { back, forth };

class UndoCommand final : public Command {
public:
    explicit UndoCommand(Direction direction)
        : m_direction(direction) {}

    void declare(Options& options) override { m_workspace.declare(options); }

    geo::Result<Answer> run(const Context& context, geo::JobControl& job) override {
        GEO_ASSIGN(auto desk, m_workspace.change(context, job));
        GEO_ASSIGN(auto entry, m_direction == Direction::back ? desk.undo(job) : desk.redo(job));
        return journalAnswer({std::move(entry)}, context);
    }

private:
    Direction m_direction;
    WorkspaceArgument m_workspace;
};

} // namespace

std::unique_ptr<Command> makeUndoCommand() {
    return std::make_unique<UndoCommand>(Direction::back);
}

std::unique_ptr<Command> makeRedoCommand() {
    return std::make_unique<UndoCommand>(Direction::forth);
}

} // namespace app::cli
