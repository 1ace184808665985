using System.Runtime.InteropServices;

namespace Solvent.Quality;

/// <summary>Rows in another unit than the rest.</summary>
/// <param name="First">The first row, 0-based.</param>
/// <param name="Last">The last row, 0-based.</param>
/// <param name="Factor">What the values were multiplied by.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ScaledBlock(int First, int Last, double Factor);
