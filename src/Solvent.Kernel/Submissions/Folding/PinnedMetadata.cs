using System.Reflection.Metadata;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;

namespace Solvent.Kernel.Submissions.Folding;

/// <summary>Metadata in arrays that do not move, which readers point into.</summary>
internal static class PinnedMetadata
{
    /// <summary>Copies bytes into an array that does not move.</summary>
    public static byte[] Copy(ReadOnlySpan<byte> bytes)
    {
        var copy = GC.AllocateUninitializedArray<byte>(bytes.Length, pinned: true);
        bytes.CopyTo(copy);
        return copy;
    }

    /// <summary>A reader that is valid as long as the caller keeps the array.</summary>
    public static unsafe MetadataReader Read(byte[] pinned) => new((byte*)Marshal.UnsafeAddrOfPinnedArrayElement(pinned, 0), pinned.Length);

    /// <summary>A reference for the compiler, which keeps the array.</summary>
    public static MetadataReference Reference(byte[] pinned, string name)
    {
        var module = ModuleMetadata.CreateFromMetadata(
            Marshal.UnsafeAddrOfPinnedArrayElement(pinned, 0), pinned.Length, onDispose: () => GC.KeepAlive(pinned));
        return AssemblyMetadata.Create(module).GetReference(display: name);
    }
}
