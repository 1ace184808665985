using System.Collections.Concurrent;
using System.IO.MemoryMappedFiles;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;
using Solvent.Kernel.LanguageServices.Documentation;

namespace Solvent.Kernel.Submissions;

/// <summary>
/// The metadata of the assemblies that cells are compiled against. Files are mapped and not copied, and each is read once in a process,
/// whatever the number of sessions.
/// </summary>
internal static class MetadataCache
{
    private static readonly ConcurrentDictionary<string, Lazy<MetadataReference?>> References = new(StringComparer.Ordinal);

    // Kept as long as the process: the metadata points into them.
    private static readonly ConcurrentBag<MemoryMappedViewAccessor> Mapped = [];

    /// <summary>The reference to the assembly at <paramref name="path"/>, or <see langword="null"/> when the file holds no managed code.</summary>
    public static MetadataReference? Get(string path)
        => References.GetOrAdd(path, static path => new Lazy<MetadataReference?>(() => Map(path))).Value;

    private static unsafe PortableExecutableReference? Map(string path)
    {
        var length = new FileInfo(path).Length;
        if (length == 0) return null;
        var file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, mapName: null, capacity: 0, MemoryMappedFileAccess.Read);
        var view = file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        byte* start = null;
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        var reader = new PEReader(start, checked((int)length));
        try
        {
            if (reader.HasMetadata)
            {
                var block = reader.GetMetadata();
                var module = ModuleMetadata.CreateFromMetadata((nint)block.Pointer, block.Length);
                Mapped.Add(view);
                return AssemblyMetadata.Create(module).GetReference(documentation: new AssemblyDocumentation(path), filePath: path);
            }
        }
        catch (BadImageFormatException)
        {
            // A native library is no reference.
        }

        reader.Dispose();
        view.SafeMemoryMappedViewHandle.ReleasePointer();
        view.Dispose();
        file.Dispose();
        return null;
    }
}
