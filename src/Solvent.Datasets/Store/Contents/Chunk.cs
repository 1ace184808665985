using System.Runtime.InteropServices;

namespace Solvent.Datasets;

/// <summary>A part of a content.</summary>
/// <param name="Hash">The SHA-256 of its bytes.</param>
/// <param name="Length">The number of its bytes.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Chunk(ObjectHash Hash, int Length);
