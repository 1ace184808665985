namespace Solvent.Kernel.Linting;

/// <summary>Why a use is hidden.</summary>
/// <param name="Cause">The kind of reason.</param>
/// <param name="Cell">The cell that the message names.</param>
/// <param name="Source">The name that was declared anew, when <paramref name="Cause"/> is <see cref="HiddenCause.Outdated"/>; else the name itself.</param>
internal sealed record HiddenReason(HiddenCause Cause, LiveCell Cell, string Source)
{
    /// <summary>The same for the same reason, however often the cells are run.</summary>
    public string Identity => $"{Cause} {Cell.Key} {Source}";
}
