using System.Reflection;
using System.Reflection.Metadata;

namespace Solvent.Kernel.LanguageServices.Documents;

/// <summary>
/// The types of an assembly that it exports for composition. Their names are read from the metadata: to load ten thousand types for the few
/// hundred that matter takes longer than the first completion should.
/// </summary>
internal static class ExportedParts
{
    // Fixes, refactorings and analyzers are most of the parts, and answer other questions than ours.
    private static readonly string[] Unused = ["ExportCodeFixProviderAttribute", "ExportCodeRefactoringProviderAttribute", "DiagnosticAnalyzerAttribute"];

    // A completion must not add a using far above, and snippets ask for an editor that knows them. Both take longer than all others together. Operators and
    // conversions take the place of the dot before them, and with it that of all members.
    private static readonly string[] UnusedProviders = ["ImportCompletionProvider", "SnippetCompletionProvider", "UnnamedSymbolCompletionProvider"];

    /// <summary>The parts that the language service needs.</summary>
    public static IEnumerable<Type> Of(IEnumerable<Assembly> assemblies)
    {
        var parts = new List<Type>();
        var left = new HashSet<string>(StringComparer.Ordinal);
        foreach (var assembly in assemblies) Read(assembly, parts, left);
        // A part whose constructor asks for one that was left out could not be made.
        while (parts.FirstOrDefault(part => NeedsAny(part, left)) is { } broken)
        {
            parts.Remove(broken);
            left.Add(broken.FullName!);
        }

        return parts;
    }

    private static unsafe void Read(Assembly assembly, List<Type> parts, HashSet<string> left)
    {
        if (!assembly.TryGetRawMetadata(out var blob, out var length)) return;
        var reader = new MetadataReader(blob, length);
        foreach (var handle in reader.TypeDefinitions)
        {
            var definition = reader.GetTypeDefinition(handle);
            var attributes = definition.GetCustomAttributes().Select(attribute => NameOf(reader, attribute)).ToList();
            if (attributes.Exists(attribute => Unused.Contains(attribute)) || IsUnusedProvider(reader.GetString(definition.Name))) left.Add(FullName(reader, definition));
            else if (attributes.Exists(attribute => attribute.StartsWith("Export", StringComparison.Ordinal))
                && assembly.GetType(FullName(reader, definition)) is { IsAbstract: false, IsInterface: false } type) parts.Add(type);
        }
    }

    private static bool IsUnusedProvider(string name) => Array.Exists(UnusedProviders, provider => name.EndsWith(provider, StringComparison.Ordinal));

    private static bool NeedsAny(Type part, HashSet<string> left)
        => part.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .SelectMany(constructor => constructor.GetParameters())
            .Any(parameter => parameter.ParameterType.FullName is { } name && left.Contains(name));

    private static string FullName(MetadataReader reader, TypeDefinition definition)
    {
        var name = reader.GetString(definition.Name);
        if (definition.GetDeclaringType() is { IsNil: false } outer) return $"{FullName(reader, reader.GetTypeDefinition(outer))}+{name}";
        return definition.Namespace.IsNil ? name : $"{reader.GetString(definition.Namespace)}.{name}";
    }

    private static string NameOf(MetadataReader reader, CustomAttributeHandle handle)
    {
        var constructor = reader.GetCustomAttribute(handle).Constructor;
        if (constructor.Kind == HandleKind.MethodDefinition)
        {
            var type = reader.GetMethodDefinition((MethodDefinitionHandle)constructor).GetDeclaringType();
            return reader.GetString(reader.GetTypeDefinition(type).Name);
        }

        var parent = reader.GetMemberReference((MemberReferenceHandle)constructor).Parent;
        return parent.Kind == HandleKind.TypeReference ? reader.GetString(reader.GetTypeReference((TypeReferenceHandle)parent).Name) : "";
    }
}
