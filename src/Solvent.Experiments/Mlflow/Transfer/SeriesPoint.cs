using System.Runtime.InteropServices;

namespace Solvent.Experiments;

/// <summary>A logged value on its way from one place to another.</summary>
/// <param name="Step">The step, if one was named.</param>
/// <param name="Value">The value, which may be any.</param>
/// <param name="LoggedAt">Milliseconds since 1970.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SeriesPoint(long? Step, double Value, long LoggedAt);
