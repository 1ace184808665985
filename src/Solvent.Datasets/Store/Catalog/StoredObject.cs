using System.Runtime.InteropServices;

namespace Solvent.Datasets;

/// <summary>An object and the pack that holds it.</summary>
/// <param name="PackPath">Full path of the pack.</param>
/// <param name="Entry">Where it is in the pack, and how it is kept.</param>
/// <param name="Damaged">Whether it was seen not to have its hash; a writer then stores it again.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct StoredObject(string PackPath, PackEntry Entry, bool Damaged);
