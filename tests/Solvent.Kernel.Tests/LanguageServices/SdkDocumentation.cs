using Solvent.Kernel.LanguageServices.Documentation;

namespace Solvent.Kernel.Tests.LanguageServices;

/// <summary>The documentation of the framework on this machine.</summary>
internal static class SdkDocumentation
{
    public static bool IsInstalled => FrameworkDocumentation.Of("T:System.String") is not null;
}
