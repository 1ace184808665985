namespace Solvent.Remotes.Tests.Services;

/// <summary>A store that takes conditions and does not keep them, as stores do that were written before Amazon's knew them.</summary>
public sealed class UnconditionalS3Server() : S3Server(keepsConditions: false);
