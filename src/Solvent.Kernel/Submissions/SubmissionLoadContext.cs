using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;

namespace Solvent.Kernel.Submissions;

/// <summary>Holds the compiled cells of one session, which resolve each other; everything else comes from the default context.</summary>
internal sealed class SubmissionLoadContext() : AssemblyLoadContext("cells")
{
    private readonly ConcurrentDictionary<string, Assembly> _submissions = new(StringComparer.Ordinal);

    /// <summary>Tells whether <paramref name="assembly"/> is a compiled cell, of any session.</summary>
    public static bool IsSubmission(Assembly assembly) => GetLoadContext(assembly) is SubmissionLoadContext;

    /// <summary>Loads a compiled cell, or what stands for folded ones.</summary>
    public Assembly Load(Stream image, Stream? symbols = null)
    {
        var assembly = LoadFromStream(image, symbols);
        _submissions[assembly.GetName().Name!] = assembly;
        return assembly;
    }

    protected override Assembly? Load(AssemblyName assemblyName) => _submissions.GetValueOrDefault(assemblyName.Name!);
}
