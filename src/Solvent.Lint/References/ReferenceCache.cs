using System.Collections.Concurrent;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;

namespace Solvent.Lint.References;

/// <summary>Metadata of assemblies, read once a process for each path and time of change.</summary>
internal static class ReferenceCache
{
    private static readonly ConcurrentDictionary<(string Path, long Changed), MetadataReference?> References = new();

    /// <summary>The assembly at <paramref name="path"/>, or <see langword="null"/> when it is native or unreadable.</summary>
    public static MetadataReference? Get(string path)
        => References.GetOrAdd((path, File.GetLastWriteTimeUtc(path).Ticks), static key => Read(key.Path));

    private static PortableExecutableReference? Read(string path)
    {
        try
        {
            // Only the metadata is read: method bodies are most of an assembly and no rule needs them.
            var module = ModuleMetadata.CreateFromStream(File.OpenRead(path), PEStreamOptions.PrefetchMetadata);
            return AssemblyMetadata.Create(module).GetReference(filePath: path, display: path);
        }
        catch (Exception exception) when (exception is BadImageFormatException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
