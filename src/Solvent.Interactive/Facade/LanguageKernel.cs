using Solvent.Kernel;

namespace Microsoft.DotNet.Interactive;

/// <summary>A language other than C#.</summary>
internal sealed class LanguageKernel(string name, KernelSession session) : Kernel(name, session);
