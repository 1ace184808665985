using System.Runtime.InteropServices;

namespace Solvent.Datasets;

/// <summary>Where an object is in a pack, and how it is kept there.</summary>
/// <param name="Hash">The SHA-256 of the original bytes.</param>
/// <param name="Form">How they are kept.</param>
/// <param name="Offset">Where the kept bytes begin in the pack.</param>
/// <param name="Stored">The number of kept bytes.</param>
/// <param name="Length">The number of original bytes.</param>
/// <param name="Base">The object that <see cref="ObjectForm.Rows"/> starts from.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PackEntry(ObjectHash Hash, ObjectForm Form, long Offset, int Stored, long Length, ObjectHash? Base = null);
