using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Solvent.Kernel.Submissions.Folding;

/// <summary>Metadata under construction that mentions each assembly and type once.</summary>
internal sealed class MetadataTarget
{
    private static readonly AssemblyName CoreLibrary = typeof(object).Assembly.GetName();

    private readonly Dictionary<(string Name, Version Version), AssemblyReferenceHandle> _assemblies = [];
    private readonly Dictionary<(EntityHandle Scope, string Space, string Name), TypeReferenceHandle> _types = [];

    /// <summary>Takes everything else.</summary>
    public MetadataBuilder Builder { get; } = new();

    /// <summary>The simple names of the assemblies that are mentioned.</summary>
    public IEnumerable<string> Assemblies => _assemblies.Keys.Select(key => key.Name);

    public AssemblyReferenceHandle Assembly(string name, Version version, string culture = "", byte[]? publicKeyOrToken = null, AssemblyFlags flags = default)
    {
        if (!_assemblies.TryGetValue((name, version), out var handle))
        {
            handle = Builder.AddAssemblyReference(
                Builder.GetOrAddString(name),
                version,
                culture.Length == 0 ? default : Builder.GetOrAddString(culture),
                publicKeyOrToken is null ? default : Builder.GetOrAddBlob(publicKeyOrToken),
                flags,
                hashValue: default);
            _assemblies.Add((name, version), handle);
        }

        return handle;
    }

    public TypeReferenceHandle Type(EntityHandle scope, string space, string name)
    {
        if (!_types.TryGetValue((scope, space, name), out var handle))
        {
            handle = Builder.AddTypeReference(scope, space.Length == 0 ? default : Builder.GetOrAddString(space), Builder.GetOrAddString(name));
            _types.Add((scope, space, name), handle);
        }

        return handle;
    }

    /// <summary>A type of the core library.</summary>
    public TypeReferenceHandle CoreType(string space, string name)
        => Type(Assembly(CoreLibrary.Name!, CoreLibrary.Version!, publicKeyOrToken: CoreLibrary.GetPublicKeyToken()), space, name);

    /// <summary>A type of the session, which is in the assembly of its own name.</summary>
    public TypeReferenceHandle SessionType(string assembly, string name) => Type(Assembly(assembly, new Version(0, 0, 0, 0)), "", name);

    /// <summary>A constructor of a type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="parameters">The codes of the types of its parameters.</param>
    public MemberReferenceHandle Constructor(EntityHandle type, params byte[] parameters)
        => Builder.AddMemberReference(type, Builder.GetOrAddString(".ctor"), Builder.GetOrAddBlob((byte[])[0x20, (byte)parameters.Length, 0x01, .. parameters]));

    /// <summary>Adds an attribute of the core library that has no arguments.</summary>
    public void AddAttribute(EntityHandle owner, string space, string name)
        => Builder.AddCustomAttribute(owner, Constructor(CoreType(space, name)), Builder.GetOrAddBlob((byte[])[1, 0, 0, 0]));
}
