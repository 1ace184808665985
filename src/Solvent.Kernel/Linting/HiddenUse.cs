using Solvent.Notebooks;

namespace Solvent.Kernel.Linting;

/// <summary>A use of something that the notebook does not hold, or holds elsewhere.</summary>
/// <param name="Cell">The cell that uses it.</param>
/// <param name="Use">The name and where it is used.</param>
/// <param name="Reason">Why it is hidden.</param>
internal sealed record HiddenUse(LiveCell Cell, NameUse Use, HiddenReason Reason)
{
    /// <summary>The problem, and the remedy.</summary>
    public string Message => Reason switch
    {
        { Cause: HiddenCause.Deleted } => $"'{Use.Name}' comes from a cell that was deleted; declare it in a cell that is there, then run all from the top",
        { Cause: HiddenCause.Changed, Cell: var changed } when changed.Key == Cell.Key
            => $"'{Use.Name}' comes from an earlier text of this cell, which no longer declares it; declare it again, then run all from the top",
        { Cause: HiddenCause.Changed, Cell: var changed }
            => $"'{Use.Name}' comes from an earlier text of {changed.Name}, which no longer declares it; declare it again, then run all from the top",
        { Cause: HiddenCause.Below, Cell: var below }
            => $"'{Use.Name}' comes from {below.Name}, which stands below, so a run from the top gives another value or none; move the declaration up",
        var outdated => $"'{Use.Name}' was computed from a '{outdated.Source}' that has been changed since; run {outdated.Cell.Name} again",
    };
}
